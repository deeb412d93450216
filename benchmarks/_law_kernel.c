/* The six rules as one writes them for speed alone: the limit of benchmarks/law.py. Codes are places in their lists. */
#include <stdint.h>

static void civil(int32_t days, int32_t *y, int32_t *m, int32_t *d) {
    int32_t z = days + 719468, era = z / 146097, doe = z - era * 146097;
    int32_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365, doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int32_t mp = (5 * doy + 2) / 153;
    *d = doy - (153 * mp + 2) / 5 + 1;
    *m = mp < 10 ? mp + 3 : mp - 9;
    *y = yoe + era * 400 + (*m <= 2);
}

static int32_t length(int32_t y, int32_t m) {
    if (m == 2) return (y % 4 == 0 && (y % 100 != 0 || y % 400 == 0)) ? 29 : 28;
    return m == 4 || m == 6 || m == 9 || m == 11 ? 30 : 31;
}

void judge(int64_t n, const int32_t *born, const int32_t *sex, const int32_t *category, const int32_t *hukou,
           const int32_t *employment, const int32_t *months, const uint8_t *employer, const int32_t *region,
           const int32_t *hours, const uint8_t *passed, const int32_t *level, const int32_t *issued, const uint8_t *shortage,
           const int32_t *applied, const int32_t *drawn, const uint8_t *same, const int64_t *cap, int64_t *amount, int8_t *why) {
    static const int64_t rate[] = {1500, 2000, 2600, 3300, 4100}, uplift[] = {100000, 150000, 200000, 300000, 400000};
    static const int64_t apprentice[] = {0, 500000, 600000, 0, 0};
    for (int64_t i = 0; i < n; i++) {
        int32_t ay, am, ad, by, bm, bd, iy, im, id;
        civil(applied[i], &ay, &am, &ad);
        civil(born[i], &by, &bm, &bd);
        civil(issued[i], &iy, &im, &id);
        int32_t age = ay - by - (am * 32 + ad < bm * 32 + bd);
        int32_t last = length(iy + 1, im), due = (iy + 1) * 512 + im * 32 + (id < last ? id : last);
        int64_t base = hours[i] * rate[level[i]];
        if (base > cap[region[i]]) base = cap[region[i]];
        int64_t days = (int64_t)(hours[i] / 8) * 5000;
        int8_t w0 = category[i] == 0 ? 1 : age < 16 || age >= (sex[i] == 0 ? 60 : 55) ? 2 : !passed[i] ? 3 : drawn[i] >= 3 ? 4
                    : same[i] ? 5 : 0;
        int8_t w1 = category[i] != 4 ? 1 : !passed[i] ? 2 : days <= 0 ? 3 : 0;
        int8_t w2 = months[i] < 12 ? 1 : issued[i] > applied[i] || ay * 512 + am * 32 + ad > due ? 2 : drawn[i] >= 3 ? 3 : 0;
        int8_t w3 = employment[i] != 0 ? 1 : !employer[i] ? 2 : level[i] != 1 && level[i] != 2 ? 3 : hours[i] < 120 ? 4 : 0;
        int8_t w4 = category[i] != 1 && category[i] != 3 && category[i] != 4 ? 1 : employment[i] == 0 ? 2 : !passed[i] ? 3 : 0;
        int64_t a0 = w0 ? 0 : base + (shortage[i] ? (base * 60 + 100) / 200 : 0), a2 = w2 ? 0 : uplift[level[i]];
        amount[i] = a0;
        amount[n + i] = w1 ? 0 : days;
        amount[2 * n + i] = a2;
        amount[3 * n + i] = w3 ? 0 : apprentice[level[i]];
        amount[4 * n + i] = w4 ? 0 : 150000 + (hukou[i] == 1 ? 30000 : 0);
        amount[5 * n + i] = a0 > a2 ? a0 : a2;
        why[i] = w0, why[n + i] = w1, why[2 * n + i] = w2, why[3 * n + i] = w3, why[4 * n + i] = w4;
    }
}
