"""The employer desk: what waits for an employer, and the subsidies paid to it for its staff."""
