"""OpenDocument: texts (.odt) and sheets (.ods), read from their XML without any office program."""
