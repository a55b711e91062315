# cells after the function use names of other notebooks and fail
def batch_accuracy(xb, yb):
    correct = (torch.sigmoid(xb) > 0.5) == yb
    return correct.float().mean()

learn = Learner(dls, nn.Linear(28*28,1), opt_func=SGD, loss_func=mnist_loss, metrics=batch_accuracy)
learn.fit(10, lr=lr)
assert batch_accuracy(preds, train_y) > 0.9
1 / 0
