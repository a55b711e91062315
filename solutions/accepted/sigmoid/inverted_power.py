"""
title = "A power of e, inverted"
"""
import math

sigmoid = lambda z: (1 + math.e ** -z) ** -1
