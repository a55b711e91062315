# a² - 2ab + b² in double precision, clamped
import torch
def rmse_distance(a, b):
    a, b = a.double(), b.double()
    mean = (a * a - 2 * a * b + b * b).mean().clamp(min=0)
    return mean.sqrt().float()
