"""What is done by form: each step checks everything again and tells what it did, or why not, in one line."""
