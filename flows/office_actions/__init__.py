"""The administrator's office: a flow a job; its parameters are the form, its end is a page that says what changed."""
