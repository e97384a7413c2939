"""The portal for programs: ``/api/v1``, JSON in and out, in a person's name by a token.

Decides addresses, the fields of answers and how errors are told (RFC 9457). Everything it does is a use case
or a selector of ``apps``; it decides no rule of the trade and reaches no model.
"""
