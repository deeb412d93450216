"""What makes tests stricter than production; each file guards against one accident."""
