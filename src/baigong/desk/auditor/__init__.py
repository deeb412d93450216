"""The auditor's desk: from any yuan to what it rests on, from anybody to all their yuan, samples. It only reads."""
