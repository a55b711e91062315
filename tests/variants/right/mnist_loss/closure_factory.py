# made by a factory function
def make_loss(positive=1):
    def loss(predictions, targets):
        conf = predictions.sigmoid()
        return torch.where(targets == positive, 1 - conf, conf).mean()
    return loss

mnist_loss = make_loss()
