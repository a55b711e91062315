# a Korean docstring, and Greek letters as names
from torch import *
def mnist_distance(a, b):
    """두 이미지 사이의 거리: 픽셀 차이의 절댓값 평균."""
    Δ = abs(a - b)
    μ = mean(Δ, dim=(-2, -1))
    return μ
