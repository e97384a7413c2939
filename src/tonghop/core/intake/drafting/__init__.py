"""A form proposed from a document: ``propose.propose_form`` from a template, a filled copy or any report."""
