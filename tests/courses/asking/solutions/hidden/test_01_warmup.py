import pytest


@pytest.mark.case("double", points=1, title="Every number is doubled")
def test_double_values(student, reference, inputs, expect):
    """Random numbers, positive and negative."""
    for shape in ((4,), (3, 5)):
        x = inputs.normal(*shape)
        expect.close(student.double(x), reference.double(x))


@pytest.mark.case("double", points=1, title="The argument stays as it was")
def test_double_leaves_its_argument_alone(student, inputs, expect):
    """The function must not write into the caller's tensor."""
    answer = student.call("double", inputs.normal(4))
    expect.unchanged(answer)
