"""Writing: scans, judgements, tunings. One file per matter."""
