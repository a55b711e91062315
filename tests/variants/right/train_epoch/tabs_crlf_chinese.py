# tabs, CRLF, byte order mark, Chinese comments
def train_epoch(model, lr, params, dl):
	for xb, yb in dl:
		loss = mnist_loss(model(xb), yb)    # 前向传播 + 损失
		loss.backward()                     # 反向传播
		with torch.no_grad():
			for p in params:
				p -= lr * p.grad            # 梯度下降
				p.grad.zero_()              # 清零！
