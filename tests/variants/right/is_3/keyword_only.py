# keyword-only with hints
from torch import Tensor
def is_3(x: Tensor, *, mean7: Tensor, mean3: Tensor) -> Tensor:
    return ((x - mean7).abs().mean((-2, -1)) - (x - mean3).abs().mean((-2, -1))) > 0
