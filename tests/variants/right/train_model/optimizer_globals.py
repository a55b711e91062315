# the later form of the chapter, an optimizer of its own
class BasicOptim:
    def __init__(self,params,lr): self.params,self.lr = list(params),lr
    def step(self, *args, **kwargs):
        for p in self.params: p.data -= p.grad.data * self.lr
    def zero_grad(self, *args, **kwargs):
        for p in self.params: p.grad = None
def calc_grad(xb, yb, model):
    loss = mnist_loss(model(xb), yb)
    loss.backward()
def validate_epoch(model):
    accs = [batch_accuracy(model(xb), yb) for xb,yb in valid_dl]
    return round(torch.stack(accs).mean().item(), 4)
def train_model(model, epochs, lr):
    opt = BasicOptim(model.parameters(), lr)
    def train_epoch(model):
        for xb,yb in dl:
            calc_grad(xb, yb, model)
            opt.step()
            opt.zero_grad()
    res = []
    for i in range(epochs):
        train_epoch(model)
        res.append(validate_epoch(model))
    return res
