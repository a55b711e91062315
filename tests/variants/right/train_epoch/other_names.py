# other parameter names in the stub's order
def train_epoch(net, learning_rate, parameters, dataloader):
    for images, labels in dataloader:
        out = net(images)
        loss = mnist_loss(out, labels)
        loss.backward()
        with torch.no_grad():
            for param in parameters:
                param -= learning_rate * param.grad
                param.grad.zero_()
