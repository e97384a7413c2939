"""Packs: folders of YAML that hold a form, its checks and its cases, and the form version they make."""
