"""Judgements of offer: the training rules, may this cohort be filed, when its sessions can be."""
