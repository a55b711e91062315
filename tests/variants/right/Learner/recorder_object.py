# a recorder object as in fastai
class Recorder:
    def __init__(self): self.values = []
class Learner:
    def __init__(self, dls, model, opt_func, loss_func, metrics):
        self.dls,self.model,self.opt_func,self.loss_func = dls,model,opt_func,loss_func
        self.metrics = metrics if isinstance(metrics,(list,tuple)) else [metrics]
        self.recorder = Recorder()
        self.history = self.recorder.values
    def one_batch(self, xb, yb, train):
        preds = self.model(xb)
        loss = self.loss_func(preds, yb)
        if train:
            loss.backward()
            self.opt.step()
            self.opt.zero_grad()
        return loss.item(), [m(preds, yb).item() for m in self.metrics]
    def one_epoch(self, dl, train):
        with torch.set_grad_enabled(train):
            out = [self.one_batch(xb, yb, train) for xb, yb in dl]
        losses, mets = zip(*out)
        return sum(losses)/len(losses), [sum(m)/len(m) for m in zip(*mets)]
    def fit(self, epochs, lr):
        self.opt = self.opt_func(self.model.parameters(), lr)
        for e in range(epochs):
            train_loss, _ = self.one_epoch(self.dls.train, True)
            valid_loss, mets = self.one_epoch(self.dls.valid, False)
            self.recorder.values.append([train_loss, valid_loss, *mets])
