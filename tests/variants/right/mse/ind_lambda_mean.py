# Right: lambda, two statements by an assignment expression.
mse = lambda preds, targets: ((d := preds.sub(targets)) * d).mean()
