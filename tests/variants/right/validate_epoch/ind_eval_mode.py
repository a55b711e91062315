# Right: eval mode during the validation and back to what it was.
import torch

def validate_epoch(model, valid_dl):
    was = model.training
    model.eval()
    try:
        with torch.no_grad():
            accs = [batch_accuracy(model(xb), yb) for xb, yb in valid_dl]
    finally:
        model.train(was)
    return round(float(sum(accs) / len(accs)), 4)
