"""Grades and results in the forms that other systems expect; a writer each, which touches no files itself."""
