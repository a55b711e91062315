"""
title = "A lambda, averaged over both axes"
"""
rmse_distance = lambda img, ideal: (ideal - img).square().mean((-2, -1)).sqrt()
