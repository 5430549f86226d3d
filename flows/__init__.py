"""The plan's life, readable aloud: each flow calls steps and branches on what they return."""
