# Right: Python float by math.sqrt.
import math

def rmse_distance(img_a, img_b) -> float:
    squares = ((img_a - img_b) ** 2).mean()
    return math.sqrt(squares.item())
