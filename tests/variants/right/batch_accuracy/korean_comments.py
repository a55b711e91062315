# Korean comments
import torch

# 배치 정확도: 맞힌 비율
def batch_accuracy(xb, yb):
    예측 = torch.sigmoid(xb)       # 0과 1 사이
    정답 = (예측 > 0.5) == yb      # 맞았는지
    return 정답.float().mean()     # 평균
