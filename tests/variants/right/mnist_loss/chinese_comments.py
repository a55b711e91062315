# Chinese comments, indented with tabs
import torch

def mnist_loss(predictions, targets):
	"""计算损失"""
	# 先用 sigmoid 压缩到 0~1
	predictions = torch.sigmoid(predictions)
	# 如果是 3：距离 = 1 - 预测；否则：距离 = 预测
	return torch.where(targets == 1, 1 - predictions, predictions).mean()
