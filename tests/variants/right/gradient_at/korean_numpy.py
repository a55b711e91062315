# numpy float and korean comments
import numpy as np, torch
def gradient_at(f, x):
    # 텐서로 바꾸고 기울기를 추적한다
    값 = torch.tensor(np.array(x, dtype=np.float32), requires_grad=True)
    f(값).sum().backward()
    return 값.grad
