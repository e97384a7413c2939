"""Two cells the holding tests always save together with one figure."""

PAIR = ("one_stop_received", "procedures_total")
