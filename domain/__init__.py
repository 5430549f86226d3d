"""What the office's rules say: pure functions and plain values. No clock, no input or output, no settings."""
