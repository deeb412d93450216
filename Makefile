# Each target sets up what it needs; `make` alone lists them.
.DEFAULT_GOAL := help
PYTHON ?= python3
SET_UP := $(PYTHON) src/baigong/project/environment.py
BAIGONG := .venv/bin/baigong

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

run: ## set up and start a simulated installation; Ctrl-C stops all of it (PORT=8000)
	@$(SET_UP) run
	@exec $(BAIGONG) run $(if $(PORT),--port $(PORT))

test: ## unit, database, house and browser tests (T=tests/ledger for some of them)
	@$(SET_UP) dev
	@exec $(BAIGONG) test $(T)

check: ## lint, types, import contracts
	@$(SET_UP) dev
	@exec $(BAIGONG) check

fix: ## let the linter mend what it can
	@$(SET_UP) dev
	@exec $(BAIGONG) fix

live: ## live a simulated city: make live N=7 D=365 S=2000, or make live MORE=30 in the demo
	@$(SET_UP) run
	@exec $(BAIGONG) live $(if $(MORE),--more $(MORE),$(if $(N),--seed $(N)) $(if $(D),--days $(D)) $(if $(S),--size $(S)))

torment: ## kill -9 the acting process and the database at random points, ten times each; then count everything
	@$(SET_UP) dev
	@BAIGONG_TORMENTS=10 exec $(BAIGONG) test simulations/test_torment.py -n 0

kills: ## kill -9 a payment run and the reading of a bank's answer at 200 random points each; then count everything (N=20 for fewer)
	@$(SET_UP) dev
	@BAIGONG_KILLS=$(or $(N),200) exec $(BAIGONG) test simulations/test_killed.py -n 0 -s

notice: ## from a pasted notice to the ministry's desk, by clicks, while a city lives: tasks, inspection, consultation, reports
	@$(SET_UP) dev
	@exec $(BAIGONG) test simulations/test_notice.py -n 0

steps: ## ten thousand random steps of money against a model: nothing lost, nothing below zero (N=10000)
	@$(SET_UP) dev
	@BAIGONG_STEPS=$(or $(N),10000) exec $(BAIGONG) test simulations/test_money_played.py -n 0

million: ## judge and compiled form agree on 200,000 rows of each policy (R=20000 for fewer); broken off, it goes on by policy
	@$(SET_UP) dev
	@BAIGONG_ROWS=$(or $(R),200000) exec $(BAIGONG) test tests/rules/test_columns_shelf.py -n 2 -v --durations=0 --durations-min=1

found: ## 1,000 entitled people planted among 200,000 are all found, and nobody else (R=20000 for fewer)
	@$(SET_UP) dev
	@BAIGONG_PEOPLE=$(or $(R),200000) exec $(BAIGONG) test simulations/test_found.py -n 0 -s

cluster: ## the law and a what-if as SQL on a Spark cluster of two workers; needs Java 17
	@$(SET_UP) bench
	@exec $(BAIGONG) test simulations/test_cluster.py -n 0

growth: ## a what-if on growing provinces, by Polars and on a Spark cluster: growth curves (N="100000 1000000", ROUNDS=1)
	@$(SET_UP) bench
	@exec .venv/bin/python benchmarks/what_if.py $(if $(ROUNDS),--rounds $(ROUNDS)) $(N)

look: ## look at every page of every desk in a browser, on phone and desk, in light and dark
	@$(SET_UP) dev
	@BAIGONG_LOOKS=4 exec $(BAIGONG) test tests/walks/test_every_page.py -n 0

policy: ## check one policy and its cases: make policy P=310000/uplift-2021
	@$(SET_UP) run
	@exec $(BAIGONG) policy $(P)

docs: ## write the generated pages of docs/
	@$(SET_UP) run
	@exec $(BAIGONG) docs

bench: ## measure beside the peers; prints ratios
	@$(SET_UP) bench
	@exec $(BAIGONG) bench $(B)

lock: ## lock requirements/*.in anew, with hashes and without hosts
	@$(SET_UP) dev
	@exec $(BAIGONG) lock

.PHONY: help run test check fix live torment kills notice steps million found cluster growth look policy docs bench lock
