"""Pure judgements of supervision: reading a signal, who may judge a finding, scores against a truth."""
