"""Submitting (nộp báo cáo): who may do what in which state, until when, and what exactly is sent."""
