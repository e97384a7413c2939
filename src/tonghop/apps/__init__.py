"""Records and use cases of the portal: Django applications over the same core and desk as the folder way.

Decides what is stored and in which transaction. Pages and endpoints come in through ``services`` (write) and
``selectors`` (read), never through models. Never holds a rule of the trade: those are in ``core``.
"""
