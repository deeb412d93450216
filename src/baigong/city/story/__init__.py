"""The story: one true tale from promise to payment to lifelong record, lived day by day from 1 September 2025."""
