namespace Jukwaa.Storage;

/// <summary>Bytes that may still come out of a file.</summary>
internal sealed class Budget(long bytes)
{
    public void Take(int taken)
    {
        bytes -= taken;
        if (bytes < 0)
        {
            throw new PaperException("bomb");
        }
    }
}

/// <summary>Hands on what comes out of a part until the budget is used up.</summary>
internal sealed class BoundedStream(Stream inner, Budget left) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        left.Take(read);
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
