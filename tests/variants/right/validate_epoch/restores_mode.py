# eval and train mode, set_grad_enabled
import torch
def validate_epoch(model, valid_dl):
    was = model.training
    model.train(False)
    torch.set_grad_enabled(False)
    accs = []
    for i, (xb, yb) in enumerate(valid_dl):
        accs.append(batch_accuracy(model(xb), yb))
    torch.set_grad_enabled(True)
    model.train(was)
    return round(float(sum(accs) / len(accs)), 4)
