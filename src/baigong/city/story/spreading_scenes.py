"""Scenes of spreading what works: a firm files its training system, a district's good practice goes up and is adopted next door.

周敏 (Nankai) sends and files; 孙立 (city) publishes; 郑雪 (Hexi) adopts; the carers' firm shows its summary.
"""

from datetime import date

from baigong.governance import actions
from baigong.governance.models import Practice, PracticeAdoption, TrainingSystem

from .days import on
from .stage import Stage

NIGHT_SCHOOL = "夜校进园区：夜班工人下班后就地上课"


@on(9, 18)
def a_firm_files_its_training_system(stage: Stage) -> None:
    """The carers' firm, with the district."""
    actions.file_training_system(
        **stage.acts("yihe_clerk", "10:00"), ownership="private", title="颐和养老职工培训管理办法（模拟）",
        covers=["induction", "on_the_job", "apprentices"], yearly_plan="每季度一期护理技能提升班，新员工到岗两周内完成岗前培训。",
        trainees=60, front_line=48, centre="颐和养老实训室（南开院区）",
        text="# 第一条 岗前培训\n新进护理员上岗前培训不少于四十学时，考核合格后上岗。\n"
             "# 第二条 在岗提升\n每名护理员每年参加在岗培训不少于四十学时，优先安排一线护理员。\n"
             "# 第三条 经费\n职工教育经费按规定提取，六成以上用于一线职工。",
        summary="新护理员岗前培训不少于四十学时，在岗每年不少于四十学时，一线优先，经费六成以上用于一线。")


@on(9, 23)
def it_is_put_on_file_and_shown(stage: Stage) -> None:
    """By the district; the firm agrees to show its summary."""
    one = TrainingSystem.objects.get()
    actions.accept_training_system(**stage.acts("reviewer", "15:00"), system_id=one.pk)
    actions.consent_to_summary(**stage.acts("yihe_clerk", "16:30"), system_id=one.pk, agreed=True)


@on(9, 25)
def a_good_practice_goes_up(stage: Stage) -> None:
    """From the district to the city; a training school's to the district, where it waits."""
    actions.send_practice(
        **stage.acts("reviewer", "11:00"), title=NIGHT_SCHOOL, measure=5, background="两班倒的工人白天没法上课，报了名也到不了课。",
        text="课送到园区，晚上七点半开班；学时按签到分钟累计，缺课的到下一期补，补完再考；园区出教室，区里派老师，企业排班让路。",
        effect="园区班到课率高于同期白天班。", evidence="南开区 2025 年园区班台账（模拟）")


@on(9, 29)
def it_is_published(stage: Stage) -> None:
    """By the city."""
    actions.publish_practice(**stage.acts("city", "10:00"), practice_id=Practice.objects.get(title=NIGHT_SCHOOL).pk)


@on(10, 14)
def the_next_district_adopts_it(stage: Stage) -> None:
    """And will see what it brings by the share of lessons attended, once a whole month has passed."""
    one = Practice.objects.get(title=NIGHT_SCHOOL)
    actions.adopt_practice(**stage.acts("hexi_reviewer", "09:30"), practice_id=one.pk, adopted_on=date(2025, 10, 13),
                           text="先在两个产业园各设一个教学点，由匠心学校派老师。")
    actions.tell_effect(**stage.acts("hexi_reviewer", "09:40"), adoption_id=PracticeAdoption.objects.get(practice=one).pk,
                        measuring="live", indicator="attendance-rate")


@on(11, 5)
def a_school_sends_one_too(stage: Stage) -> None:
    """It waits with the district."""
    actions.send_practice(
        **stage.acts("huimin_clerk", "14:00"), title="先体验后报名：开班前一天的公开课", measure=7,
        text="开班前一天免费上一次公开课，家属可以一起来，看清楚学什么、怎么考、补贴怎么领，再决定报不报名，退班的人少了。")
