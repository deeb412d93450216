"""Subsidy (floor 8): what we pay: claims, decisions, entitlement slots, public notice, payment runs.

Nouns: claim, decision, slot, notice, objection, payment run, payment;
statement (another's books), difference; commitment (a seat's money, reserved);
instalment (the whole, an advance, a balance); account proof, holder check (a file to the bank).
project (training bought whole, its classes); fee (price, voucher, order, payment, refund, share of the provider).
Below: assessment, policy, ledger. Above: record.
"""
