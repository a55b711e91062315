# Right: Horner, type hints, other names.
from torch import Tensor

def quadratic(time: Tensor, coefficients: Tensor) -> Tensor:
    assert coefficients.shape == (3,)
    result = coefficients[0] * time
    result = result + coefficients[1]
    result = result * time
    return result + coefficients[2]
