"""How systems lay out what they let teachers download: each layout knows whose the files are, and nothing more.

Names of files and what stands in metadata come from students and are believed only where a layout says so.
"""
