"""The operations, by what they are about; each reads, asks a selector or a use case, and answers."""
