"""Pure judgements of talent: the shelf read, a worker's climb, what a placing opens."""
