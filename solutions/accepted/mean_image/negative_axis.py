"""
title = "The axis counted from the end"
"""
mean_image = lambda s: s.mean(dim=-3)
