"""Ledger: funds, accounts and transfers. Knows nothing of training; offers steps only.

Nouns: account, transfer (direct, hold, post, void); period (a month of the books) with its balances, restatement; voucher.
Below: journal, kernel. Above: policy and subsidy, nobody else moves money.
"""
