"""
title = "A lambda, the last bit, and a shift"
"""
double_odds = lambda xs: [x << 1 for x in xs if x & 1]
