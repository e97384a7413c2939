"""The demonstration: two provinces with offices, people and reports in every state.

Simulated throughout, but for the figures of Kbang district, which are those of its report 201/BC-UBND.
"""
