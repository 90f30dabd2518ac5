"""The views of a comparison: terminal, Markdown, HTML, Word and JSON.

Each view is a module of its own, loaded when it is asked for; none changes what
was found.
"""
