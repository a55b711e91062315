"""Generic faults: mistakes that have the same face in every exercise, with the words for the student."""

import re

from grader.examiner.outcomes import StudentFailure
from grader.model import Diagnosis, Verdict

__all__ = ["diagnosis_of_failure", "diagnosis_of_fault"]

_FAULTS: dict[str, tuple[str, str]] = {
    "returns_nothing": (
        "Your function returns None",
        "A function without `return` hands back None. Put `return` before the value you computed.",
    ),
    "returns_object": (
        "Your function does not return a tensor",
        "Look at what you return: a generator or a function must be called or collected first.",
    ),
    "returns_container": (
        "Your function returns a container instead of a tensor",
        "Stack the items into one tensor, for instance with torch.stack or torch.tensor.",
    ),
    "number_for_tensor": (
        "Your function returns a Python number where a tensor is asked for",
        "`.item()`, `float()` and `int()` leave the world of tensors; return the tensor itself.",
    ),
    "array_for_tensor": (
        "Your function returns a NumPy array where a tensor is asked for",
        "Stay in torch: its functions have the same names as NumPy's.",
    ),
    "missing_mean": (
        "The last reduction is missing",
        "You have one value per item; the task asks for one number. Take the mean at the end.",
    ),
    "missing_sum": (
        "The last reduction is missing",
        "You have one value per item; the task asks for one number. Add them up at the end.",
    ),
    "extra_axis": (
        "The values are right, the shape is not",
        "An axis of length 1 is there too often or missing. Print `.shape` after each step and look where it changes.",
    ),
    "broadcast_square": (
        "Every item was combined with every other",
        "A tensor of shape [n] against one of shape [n, 1] broadcasts to [n, n]. Bring both to the same shape first.",
    ),
    "other_shape": (
        "The shape is not the one asked for",
        "Print `.shape` after each step and compare with the shapes in the docstring.",
    ),
    "other_dtype": (
        "The dtype is not the one asked for",
        "Print `.dtype`; `.float()` turns whole numbers into floats.",
    ),
    "opposite_sign": (
        "All signs are the wrong way round",
        "Is a minus missing, or the difference the wrong way round?",
    ),
    "not_finite": (
        "nan or inf appears",
        "Somewhere exp overflows, or log or a division meets 0. Look at extreme inputs, ±1000 say.",
    ),
    "transposed": ("Rows and columns are swapped", "Check which axis you reduce or divide over."),
    "detached": (
        "The result is cut off from the gradient graph",
        "`.item()`, `.detach()`, `.data`, `torch.tensor(...)`, comparisons and rounding cut it. Do without them here.",
    ),
    "slow_loop": (
        "Your loop works item by item",
        "The model takes a whole batch at once: one forward pass, one loss and one step per batch.",
    ),
    "changed_in_place": (
        "An argument is changed in place",
        "Methods that end in `_` and `+=` write into the caller's tensor. Use the version that returns a new one.",
    ),
}


def diagnosis_of_fault(fault: str) -> Diagnosis | None:
    """Return the words for the generic fault with that id, if there is one."""
    if fault not in _FAULTS:
        return None
    title, hint = _FAULTS[fault]
    return Diagnosis(id=f"generic.{fault}", title=title, hint=hint)


def diagnosis_of_failure(failure: StudentFailure) -> Diagnosis | None:
    """Name what lies behind an exception or a limit, where that can be told from outside."""
    if failure.verdict is Verdict.TIME_LIMIT:
        waiting = "waiting" in failure.message
        hint = (
            "Something waits: sleep, input(), or a lock. Take it out."
            if waiting
            else "Is there a loop whose condition never becomes false, or one over single pixels?"
        )
        return Diagnosis(id="generic.time_limit", title="Your code does not finish", hint=hint)
    if failure.suggestion:
        return Diagnosis(
            id="generic.misspelt",
            title="A name is misspelt",
            hint=f"Did you mean `{failure.suggestion}`?",
            text=failure.message,
        )
    for error, pattern, ident, title, hint in _EXCEPTIONS:
        if failure.error == error and re.search(pattern, failure.message):
            return Diagnosis(id=f"generic.{ident}", title=title, hint=hint)
    return None


_EXCEPTIONS = (
    (
        "RuntimeError",
        "leaf Variable that requires grad",
        "leaf_in_place",
        "A parameter is changed while autograd is watching",
        "Change parameters through `.data`, or inside `with torch.no_grad():`.",
    ),
    (
        "RuntimeError",
        "does not require grad",
        "no_graph",
        "backward() has nothing to go back through",
        "The loss hangs on no parameter: was it computed under no_grad, or through .item() or .detach()?",
    ),
    (
        "RuntimeError",
        "backward through the graph a second time",
        "backward_twice",
        "backward() runs twice over the same graph",
        "Compute the loss anew for every batch, and call backward() once on it.",
    ),
    (
        "RuntimeError",
        "grad can be implicitly created only for scalar",
        "backward_on_vector",
        "backward() was called on more than one number",
        "A loss is one number: reduce it with .mean() before backward().",
    ),
    (
        "RuntimeError",
        r"must match the size|shapes cannot be multiplied|size mismatch",
        "shapes_do_not_fit",
        "Two shapes do not fit each other",
        "Print both shapes just before that line; only axes of equal length, or of length 1, go together.",
    ),
    (
        "RuntimeError",
        "expected .*(dtype|scalar type|Long|Float)",
        "dtype_mix",
        "Two dtypes do not go together",
        "Print both `.dtype`s; convert one with `.float()` or `.long()`.",
    ),
    (
        "TypeError",
        r"NoneType",
        "none_used",
        "Something is None that should be a tensor",
        "A function without return gives None, and so does `.grad` before backward().",
    ),
    (
        "AttributeError",
        r"'NoneType' object has no attribute 'zero_'",
        "grad_is_none",
        "A gradient is None",
        "`.grad` is None before the first backward(), and again after you set it to None.",
    ),
    (
        "AttributeError",
        r"'NoneType'",
        "none_used",
        "Something is None that should be a tensor",
        "A function without return gives None, and so does `.grad` before backward().",
    ),
    (
        "TypeError",
        r"missing \d+ required|takes \d+ positional|unexpected keyword",
        "signature",
        "The parameters are not those of the exercise",
        "Compare the first line of your function with the stub's: the names and the order are part of the task.",
    ),
    (
        "NotImplementedError",
        "",
        "not_implemented",
        "The stub's raise is still there",
        "Take out the line `raise NotImplementedError(...)` when your code is in place.",
    ),
)
