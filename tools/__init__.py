"""Programs for those who keep the project: they rebuild what the project ships."""
