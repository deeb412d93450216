"""Reading: signals of the shelf, findings and their evidence. One file per matter."""
